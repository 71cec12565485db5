package io.twotier.platform.testkit;

import io.restassured.RestAssured;
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

/** A person's browser at the service under test, without scripts. Like the real ones it keeps secure cookies of this machine, too. */
public final class Browser implements AutoCloseable {

    private final WebClient client = new WebClient(BrowserVersion.CHROME);

    public Browser() {
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

    public Browser reading(String language) {
        client.addRequestHeader("Accept-Language", language);
        return this;
    }

    public HtmlPage open(String path) {
        return request(new WebRequest(url(path), HttpMethod.GET));
    }

    /** What a form would send that somebody else has made. */
    public HtmlPage post(String path, Map<String, String> fields) {
        WebRequest request = new WebRequest(url(path), HttpMethod.POST);
        request.setRequestParameters(fields.entrySet().stream().map(f -> new NameValuePair(f.getKey(), f.getValue())).toList());
        return request(request);
    }

    /** Follows the link to sign in on a page and signs in as a user of the realm. */
    public HtmlPage signIn(String path, String user) {
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

    public static HtmlForm signInForm(HtmlPage page) {
        return page.getHtmlElementById("kc-form-login");
    }

    public HtmlPage click(HtmlPage page, String id) {
        try {
            return shown(page.getElementById(id).click());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes into the fields of a form, and chooses where there is a choice. */
    public static void fill(HtmlPage page, String form, Map<String, String> fields) {
        HtmlForm filled = page.getHtmlElementById(form);
        fields.forEach((name, text) -> {
            if (filled.getSelectsByName(name).isEmpty()) {
                filled.getInputByName(name).setValue(text);
            } else {
                filled.getSelectByName(name).setSelectedAttribute(text, true);
            }
        });
    }

    /** Presses the button of a form. */
    public HtmlPage press(HtmlPage page, String form) {
        try {
            return shown(((DomElement) page.getElementById(form).getElementsByTagName("button").get(0)).click());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cookies of our own pages. */
    public List<Cookie> ours() {
        return client.getCookieManager().getCookies().stream().filter(c -> c.getName().startsWith("q_")).toList();
    }

    public Map<String, String> ourCookies() {
        return ours().stream().collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
    }

    /** Keeps a cookie that was told to go away. */
    public void hoard(Cookie cookie) {
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
