package io.twotier.partner.enrollment.script;

/** How a scripted programme decides about every enrolment of its simulation. */
public enum Decision { APPROVE, REJECT, NEVER }
