/** The page an invitation's link opens in a browser. */
package io.twotier.customer.invitation.page;
