package io.twotier.partner.partnership.page;

import io.restassured.RestAssured;
import io.twotier.platform.testkit.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.htmlunit.BrowserVersion;
import org.htmlunit.CookieManager;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.Cookie;
import org.htmlunit.util.NameValuePair;

/** A person's browser, without scripts. Like the real ones it keeps secure cookies of this machine, too. */
final class Browser implements AutoCloseable {

    private final WebClient client = new WebClient(BrowserVersion.CHROME);

    Browser() {
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        client.getOptions().setPrintContentOnFailingStatusCode(false);
        client.setCookieManager(new CookieManager() {
            @Override
            public synchronized void addCookie(Cookie cookie) {
                super.addCookie(new Cookie(cookie.getDomain(), cookie.getName(), cookie.getValue(), cookie.getPath(), cookie.getExpires(), false,
                        cookie.isHttpOnly(), cookie.getSameSite()));
            }
        });
    }

    Browser reading(String language) {
        client.addRequestHeader("Accept-Language", language);
        return this;
    }

    HtmlPage open(String path) {
        return request(new WebRequest(url(path), HttpMethod.GET));
    }

    /** What a form would send that somebody else has made. */
    HtmlPage post(String path, Map<String, String> fields) {
        WebRequest request = new WebRequest(url(path), HttpMethod.POST);
        request.setRequestParameters(fields.entrySet().stream().map(f -> new NameValuePair(f.getKey(), f.getValue())).toList());
        return request(request);
    }

    /** Follows the link on an invitation's page and signs in as a user of the realm. */
    HtmlPage signIn(String path, String user) {
        HtmlForm form = signInForm(click(open(path), "sign-in"));
        form.getInputByName("username").setValue(user);
        form.getInputByName("password").setValue(TestRealm.PASSWORD);
        try {
            return shown(((DomElement) form.getOneHtmlElementByAttribute(form.getElementsByAttribute("button", "name", "login").isEmpty() ? "input" : "button",
                    "name", "login")).click());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HtmlForm signInForm(HtmlPage page) {
        return page.getHtmlElementById("kc-form-login");
    }

    HtmlPage click(HtmlPage page, String id) {
        try {
            return shown(page.getElementById(id).click());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses the button of a form. */
    HtmlPage press(HtmlPage page, String form) {
        try {
            return shown(((DomElement) page.getElementById(form).getElementsByTagName("button").get(0)).click());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cookies of our own pages. */
    List<Cookie> ours() {
        return client.getCookieManager().getCookies().stream().filter(c -> c.getName().startsWith("q_")).toList();
    }

    Map<String, String> ourCookies() {
        return ours().stream().collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
    }

    /** Keeps a cookie that was told to go away. */
    void hoard(Cookie cookie) {
        client.getCookieManager().addCookie(new Cookie(cookie.getDomain(), cookie.getName(), cookie.getValue(), cookie.getPath(), null, false));
    }

    private HtmlPage request(WebRequest request) {
        try {
            return shown(client.getPage(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HtmlPage shown(Page page) {
        if (page instanceof HtmlPage html) {
            return html;
        }
        throw new AssertionError("No page but " + page.getWebResponse().getStatusCode() + " at " + page.getUrl() + ": " + page.getWebResponse().getContentAsString());
    }

    private static java.net.URL url(String path) {
        try {
            return URI.create("http://127.0.0.1:" + RestAssured.port + path).toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
