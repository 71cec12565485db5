/** What a customer's partners may do for it beyond selling: separate kinds of access, none of which brings another. */
package io.twotier.customer.grant;
