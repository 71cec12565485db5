package io.twotier.platform.adminuser;

import java.security.SecureRandom;

/** A strong password, in memory only; it masks itself wherever it is printed. */
public final class TemporaryPassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without signs that are easily taken for each other; the answer is copied by hand (R75). */
    private static final String[] KINDS = {"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "!#%+-=?@_"};
    private static final int LENGTH = 20;

    private final String text;

    private TemporaryPassword(String text) {
        this.text = text;
    }

    public static TemporaryPassword random() {
        String all = String.join("", KINDS);
        char[] signs = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            String from = i < KINDS.length ? KINDS[i] : all;
            signs[i] = from.charAt(RANDOM.nextInt(from.length()));
        }
        for (int i = LENGTH - 1; i > 0; i--) {
            int other = RANDOM.nextInt(i + 1);
            char sign = signs[i];
            signs[i] = signs[other];
            signs[other] = sign;
        }
        return new TemporaryPassword(new String(signs));
    }

    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
