package io.twotier.customer.api;

/**
 * How the customer's first administrator signs in. R74, R76: the password is there in one answer only.
 *
 * @param passwordAlreadyShown set in a replay of that answer, instead of the password
 */
public record UserCredentials(String userName, String password, Boolean passwordAlreadyShown) {

    private static final String ADMIN = "admin";

    static UserCredentials shown(String password) {
        return new UserCredentials(ADMIN, password, null);
    }

    static UserCredentials withheld() {
        return new UserCredentials(ADMIN, null, true);
    }

    @Override
    public String toString() {
        return "UserCredentials[" + userName + ", ***]";
    }
}
