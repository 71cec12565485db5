package io.twotier.partner.partnership.page;

/**
 * What surrounds the news of a page.
 *
 * @param invitation the address of the invitation's page, or null where there is none
 * @param user       the name of who signed in, or null
 * @param seal       what answers must carry, or null
 * @param ended      whether a sign-in has become too old
 * @param enrolAt    where a partner enrols, or null
 */
public record Frame(PageLanguage language, String invitation, String user, String seal, boolean ended, String enrolAt) {

    public PageLanguage[] languages() {
        return PageLanguage.values();
    }
}
