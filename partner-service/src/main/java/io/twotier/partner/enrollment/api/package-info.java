/** Enrolment on the wire. */
package io.twotier.partner.enrollment.api;
