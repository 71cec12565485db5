/** The form in which a partner asks another one for what it sells to a customer of both: what it takes to ask and to accept. */
package io.twotier.transfer.partnertopartner;
