package io.twotier.platform.feed.webhook.delivery;

import java.util.Map;

/** What a receiver gets. @param body in UTF-8, exactly what is signed */
record Message(Map<String, String> headers, byte[] body) {
}
