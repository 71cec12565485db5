/** Subscriptions that are exchanged for a better offer: upgrades of classic licences, transitions of those with a term. */
package io.twotier.subscription.upgrade;
