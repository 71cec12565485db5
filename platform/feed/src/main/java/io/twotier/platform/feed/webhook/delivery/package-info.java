/** What is on its way to receivers: in its order, again when it must be, and no further than it may. */
package io.twotier.platform.feed.webhook.delivery;
