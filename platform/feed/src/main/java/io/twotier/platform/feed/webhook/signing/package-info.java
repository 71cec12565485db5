/** The key that says a webhook is ours. */
package io.twotier.platform.feed.webhook.signing;
