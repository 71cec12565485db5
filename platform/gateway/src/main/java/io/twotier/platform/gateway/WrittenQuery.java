package io.twotier.platform.gateway;

import java.nio.charset.StandardCharsets;

/** Brings a query into the form that every server reads: some clients write a filter's JSON into the address as it is. What is encoded already stays as it is. */
final class WrittenQuery {

    /** What may stand in a query, and what only passes for it: a percent sign is taken to be one of an encoded character. */
    private static final String ALLOWED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?%";

    private WrittenQuery() {
    }

    /** @param query as it came, each byte of a far letter as one character, as in every HTTP head */
    static String encoded(String query) {
        StringBuilder encoded = new StringBuilder(query.length() + 16);
        for (byte one : query.getBytes(StandardCharsets.ISO_8859_1)) {
            char sign = (char) (one & 0xff);
            if (ALLOWED.indexOf(sign) >= 0) {
                encoded.append(sign);
            } else {
                encoded.append('%').append(Character.toUpperCase(Character.forDigit(sign >> 4, 16))).append(Character.toUpperCase(Character.forDigit(sign & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
