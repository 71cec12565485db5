/** What transfer-service says, as far as subscriptions need it: its command to move a group. */
package io.twotier.subscription.upstream.transfer;
