package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** @param text of the body, "" without one @param json the body, or a missing node when there is none or it is something else */
record Answered(int status, java.net.http.HttpHeaders headers, String text, JsonNode json) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + (text.length() < 400 ? text : text.substring(0, 400) + " …");
    }
}
