/** What can be bought, in which quantities and cycles, and in which currency. */
package io.twotier.subscription.catalogue;
