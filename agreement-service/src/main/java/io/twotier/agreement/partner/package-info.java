/** What partners signed: the partner agreement per region, and the indirect reseller agreement of their enrolment. */
package io.twotier.agreement.partner;
