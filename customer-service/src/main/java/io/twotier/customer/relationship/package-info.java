/** Which partner stands in which relationship with a customer, with what rights, and since when. */
package io.twotier.customer.relationship;
