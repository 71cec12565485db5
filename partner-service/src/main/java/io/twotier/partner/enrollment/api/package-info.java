/** Enrolment over HTTP. */
package io.twotier.partner.enrollment.api;
