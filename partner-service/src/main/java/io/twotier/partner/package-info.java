/** Partners, their enrolment as resellers, and the partnerships between providers and resellers. */
package io.twotier.partner;
