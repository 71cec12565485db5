/** The programme of a simulation that decides about enrolments by a script, in the place of the operator. */
package io.twotier.partner.enrollment.script;
