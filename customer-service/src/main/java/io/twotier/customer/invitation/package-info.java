/** A partner, or a reseller and its provider together, invite a customer; its global admin authorises both or none. */
package io.twotier.customer.invitation;
