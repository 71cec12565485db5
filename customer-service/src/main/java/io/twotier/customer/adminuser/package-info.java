/** The first administrator of a new customer, made at the identity provider. */
package io.twotier.customer.adminuser;
