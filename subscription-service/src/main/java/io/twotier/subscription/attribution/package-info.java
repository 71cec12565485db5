/** Whose incentives a subscription counts for: the MPN id on record, from when to when. */
package io.twotier.subscription.attribution;
