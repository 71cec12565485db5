/** What the clock does to subscriptions: terms end, and another follows or not. */
package io.twotier.subscription.renewal;
