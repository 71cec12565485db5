package io.twotier.platform.web;

/**
 * What surrounds the news of a page.
 *
 * @param home  the path all pages of the service stand below
 * @param page  the address of the page the request is about, or null where there is none
 * @param more  what else its address says and every way back to it must say again, as {@code &name=value}; often empty
 * @param user  the name of who signed in, or null
 * @param seal  what answers must carry, or null
 * @param ended whether a sign-in has become too old
 */
public record Frame(PageLanguage language, String home, String page, String more, String user, String seal, boolean ended) {

    public PageLanguage[] languages() {
        return PageLanguage.values();
    }

    /** Where there is nothing to go back to. */
    public Frame withoutPage() {
        return new Frame(language, home, null, "", user, seal, ended);
    }

    /** Around a page whose address has no token. @param said as {@code &name=value}, or empty */
    public Frame at(String address, String said) {
        return new Frame(language, home, address, said, user, seal, ended);
    }
}
