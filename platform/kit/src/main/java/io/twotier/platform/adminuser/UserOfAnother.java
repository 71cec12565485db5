package io.twotier.platform.adminuser;

/** The name belongs to a user of another tenant, who must not be touched. */
public class UserOfAnother extends RuntimeException {

    public UserOfAnother() {
        super("the user name belongs to another tenant");
    }
}
