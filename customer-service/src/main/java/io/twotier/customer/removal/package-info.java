/** A partner ends its relationship with a customer, once nothing is in the way. */
package io.twotier.customer.removal;
