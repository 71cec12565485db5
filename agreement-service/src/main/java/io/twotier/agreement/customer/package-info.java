/** What customers accepted, themselves or as attested by a partner, and for whom it counts. */
package io.twotier.agreement.customer;
