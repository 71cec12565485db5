package io.twotier.platform.caller;

/** User roles as the tokens carry them: global, user management, admin, sales, helpdesk and billing. */
public enum Role {
    GA("Global admin"), UA("User management admin"), AA("Admin agent"), SA("Sales agent"), HA("Helpdesk agent"), BA("Billing admin");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
