/** What was done to a subscription, when and by whom: read from the audit, which every command writes anyway. */
package io.twotier.subscription.change;
