/** What a country demands of an address and in which region it is sold to. */
package io.twotier.customer.country;
