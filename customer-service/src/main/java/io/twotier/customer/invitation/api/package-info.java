/** Invitations of customers over HTTP. */
package io.twotier.customer.invitation.api;
