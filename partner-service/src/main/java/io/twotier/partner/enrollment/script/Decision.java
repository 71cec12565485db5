package io.twotier.partner.enrollment.script;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a scripted programme decides about every enrolment of its simulation. */
@Schema(name = "ScriptedDecision")
public enum Decision { APPROVE, REJECT, NEVER }
