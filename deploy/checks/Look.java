import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the pages of invitations, of the customer agreement and of the documents in headless Chromium by its DevTools protocol, and takes a picture at each stop. Run by the script beside it. */
public final class Look implements WebSocket.Listener, AutoCloseable {

    private static final long LIMIT_SECONDS = 90;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process chromium;
    private final Path out;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final StringBuilder message = new StringBuilder();

    private Look(String program, Path out) throws Exception {
        this.out = out;
        Path profile = Files.createTempDirectory("look-");
        // Chromium refuses its sandbox to root, as which containers build; nothing but our own pages is opened.
        chromium = new ProcessBuilder(program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
                "--remote-debugging-port=0", "--remote-allow-origins=*", "--user-data-dir=" + profile, "about:blank").redirectErrorStream(true).start();
        socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(pageSocket()), this).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        send("Page.enable", "{}");
        send("Log.enable", "{}");
    }

    public static void main(String[] args) throws Exception {
        String page = args[2];
        try (Look look = new Look(args[0], Path.of(args[1]))) {
            look.size(1000, 800);
            switch (args[4]) {
                case "customer" -> customer(look, page, args[3]);
                case "documents" -> documents(look, page, args[3]);
                default -> partnership(look, page, args[3]);
            }
            if (!look.complaints.isEmpty()) {
                throw new IllegalStateException("The browser complains: " + look.complaints);
            }
        }
    }

    private static void partnership(Look look, String page, String password) throws Exception {
        look.open(page).shows("Nordlys Distribution invites you").picture("1-stranger");
        look.open(page + "?lang=sv").shows("Nordlys Distribution bjuder in er").picture("2-swedish");
        look.dark(true).open(page).picture("3-dark").dark(false);
        look.size(390, 844).open(page).picture("4-phone").size(1000, 800);
        look.open(page + "x").shows("This link opens no invitation").picture("5-unknown");
        look.open(page).click("sign-in-to-answer").signIn("sa@kvarnsten.example", password).shows("Only a global admin can answer").picture("6-sales-agent");
        look.click("sign-out").shows("You are signed out").picture("7-signed-out");
        look.open(page).click("sign-in-to-answer").signIn("ga@tallbacken.example", password).shows("Your company is not an indirect reseller yet").picture("8-not-enrolled");
        look.click("sign-out").open(page).click("sign-in-to-answer").signIn("ga@kvarnsten.example", password).shows("Nordlys Distribution invites you").picture("9-answer");
        look.tabTo("Accept the invitation").picture("10-keyboard").enter().shows("This invitation is accepted").picture("11-accepted");
    }

    /** A tenant that is not known yet accepts a reseller and its provider. */
    private static void customer(Look look, String page, String password) throws Exception {
        look.open(page).shows("Kvarnsten Cloud and Nordlys Distribution invite you").picture("12-customer-stranger");
        look.open(page + "?lang=sv").shows("Kvarnsten Cloud och Nordlys Distribution bjuder in er").picture("13-customer-swedish");
        look.dark(true).size(390, 844).open(page).picture("14-customer-dark-phone").dark(false).size(1000, 800);
        look.open(page).click("sign-in-to-answer").signIn("ha@bjorkdal.example", password).shows("Only a global admin can answer").picture("15-customer-helpdesk");
        look.click("sign-out").open(page).click("sign-in-to-answer").signIn("ga@bjorkdal.example", password)
                .shows("Kvarnsten Cloud and Nordlys Distribution invite you").picture("16-customer-answer");
        look.write("companyName", "Björkdal Bageri").write("addressLine1", "Ugnsgatan 3").write("city", "Falun").write("country", "SE").write("phoneNumber", "none");
        look.tabTo("Accept both").enter().shows("Kvarnsten Cloud and Nordlys Distribution invite you").size(1000, 1800).picture("17-customer-look-again");
        look.size(1000, 800).write("phoneNumber", "").tabTo("Accept both").enter().shows("This invitation is accepted").picture("18-customer-accepted");
        agreement(look);
    }

    /** The invitation leads on to the agreement, and that one back; the identity provider knows the visitor already. */
    private static void agreement(Look look) throws Exception {
        look.click("agreement").shows("The customer agreement").picture("19-agreement-stranger");
        look.dark(true).size(390, 844).picture("20-agreement-dark-phone").dark(false).size(1000, 1200);
        look.click("sign-in-to-accept").shows("The customer agreement").write("firstName", "").picture("21-agreement-form");
        look.write("firstName", "Maj").write("lastName", "Ek").write("email", "maj@bjorkdal.example");
        look.tabTo("Accept the agreement").enter().shows("Your company has accepted the customer agreement").picture("22-agreement-accepted");
        look.click("way-back").shows("This invitation is accepted").picture("23-customer-agreed");
    }

    /** With a token a call is tried on the page of the API; a problem leads to its calls. */
    private static void documents(Look look, String gateway, String token) throws Exception {
        look.open(gateway + "/docs").shows("Twotier: documents").picture("24-documents");
        look.open(gateway + "/problems/900104").shows("Problem 900104").picture("25-problem");
        look.open(gateway + "/docs/api").until(".opblock-tag", "Transfers").picture("26-api");
        look.open(gateway + "/docs").open(gateway + "/docs/api#/Standing/readRequirements").until(".opblock.is-open", "Who may").picture("27-api-operation");
        look.press(".btn.authorize").until(".modal-ux", "bearer").into(".modal-ux input", token).press(".modal-ux .authorize").until(".modal-ux", "Authorized").press(".btn-done");
        look.press(".try-out__btn").until(".opblock.is-open", "Execute").press(".execute").until(".live-responses-table", "200").size(1000, 2400).picture("28-api-tried").size(1000, 800);
    }

    /** A page that draws itself: waits until something of it says so. */
    private Look until(String selector, String text) throws Exception {
        String answer = send("Runtime.evaluate", "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":\"new Promise(done => { const from = Date.now(); const look = () => "
                + "[...document.querySelectorAll('" + selector + "')].some(one => one.innerText.includes('" + text + "')) ? done('there') : Date.now() - from > 60000 ? done('away') "
                + ": setTimeout(look, 100); look(); })\"}");
        if (!text(answer, "value").equals("there")) {
            throw new IllegalStateException("There is no " + selector + " that says " + text);
        }
        return this;
    }

    private Look press(String selector) throws Exception {
        evaluate("document.querySelector('" + selector + "').click()");
        return this;
    }

    private Look into(String selector, String text) throws Exception {
        evaluate("document.querySelector('" + selector + "').focus()");
        send("Input.insertText", "{\"text\":\"" + text + "\"}");
        return this;
    }

    private Look write(String field, String text) throws Exception {
        evaluate("document.getElementById('" + field + "').value='" + text + "'");
        return this;
    }

    private Look open(String address) throws Exception {
        loads.clear();
        send("Page.navigate", "{\"url\":\"" + address + "\"}");
        return loaded();
    }

    private Look click(String id) throws Exception {
        loads.clear();
        evaluate("document.getElementById('" + id + "').click()");
        return loaded();
    }

    private Look signIn(String user, String password) throws Exception {
        loads.clear();
        evaluate("document.getElementById('username').value='" + user + "';document.getElementById('password').value='" + password
                + "';document.getElementById('kc-login').click()");
        return loaded();
    }

    /** By the keyboard alone, as far as the control with this text. */
    private Look tabTo(String text) throws Exception {
        for (int presses = 0; presses < 30; presses++) {
            key("Tab", 9);
            if (evaluate("document.activeElement.innerText").contains(text)) {
                return this;
            }
        }
        throw new IllegalStateException("The keyboard does not reach " + text);
    }

    private Look enter() throws Exception {
        loads.clear();
        key("Enter", 13);
        return loaded();
    }

    private Look shows(String heading) throws Exception {
        String found = evaluate("document.querySelector('h1').innerText");
        if (!found.equals(heading)) {
            throw new IllegalStateException("Expected the heading '" + heading + "', found '" + found + "'");
        }
        return this;
    }

    private Look size(int width, int height) throws Exception {
        send("Emulation.setDeviceMetricsOverride", "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":" + (width < 500) + "}");
        return this;
    }

    private Look dark(boolean dark) throws Exception {
        send("Emulation.setEmulatedMedia", "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]}");
        return this;
    }

    private Look picture(String name) throws Exception {
        String answer = send("Page.captureScreenshot", "{\"format\":\"png\"}");
        Files.write(out.resolve(name + ".png"), Base64.getDecoder().decode(text(answer, "data")));
        return this;
    }

    private void key(String name, int code) throws Exception {
        String key = "\"key\":\"" + name + "\",\"code\":\"" + name + "\",\"windowsVirtualKeyCode\":" + code + (code == 13 ? ",\"text\":\"\\r\"" : "");
        send("Input.dispatchKeyEvent", "{\"type\":\"" + (code == 13 ? "keyDown" : "rawKeyDown") + "\"," + key + "}");
        send("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + key + "}");
    }

    private Look loaded() throws Exception {
        if (loads.poll(LIMIT_SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("The page did not load in time");
        }
        return this;
    }

    private String evaluate(String script) throws Exception {
        return text(send("Runtime.evaluate", "{\"expression\":\"" + script + "\",\"returnByValue\":true}"), "value");
    }

    private String send(String method, String parameters) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            told(message.toString());
            message.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private void told(String text) {
        Matcher id = Pattern.compile("^\\{\"id\":(\\d+)").matcher(text);
        if (id.find()) {
            answers.remove(Integer.parseInt(id.group(1))).complete(text);
        } else if (text.contains("\"Page.loadEventFired\"")) {
            loads.add(text);
        } else if (text.contains("\"Log.entryAdded\"") && text.contains("\"level\":\"error\"") && (text.contains("/pages/") || text.contains("/docs")) && !text.contains("status of 404") && !text.contains("status of 400")) {
            complaints.add(text);
        }
    }

    private static String text(String json, String member) {
        Matcher value = Pattern.compile("\"" + member + "\":\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(json);
        return value.find() ? value.group(1) : "";
    }

    private String pageSocket() throws IOException, InterruptedException {
        BufferedReader words = new BufferedReader(new InputStreamReader(chromium.getInputStream()));
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            Matcher listening = Pattern.compile("DevTools listening on ws://([^/]+)/").matcher(line);
            if (listening.find()) {
                Thread drain = new Thread(() -> words.lines().forEach(rest -> { }));
                drain.setDaemon(true);
                drain.start();
                String targets = HTTP.send(HttpRequest.newBuilder(URI.create("http://" + listening.group(1) + "/json")).build(), BodyHandlers.ofString()).body();
                Matcher page = Pattern.compile("\"type\": \"page\",.*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL).matcher(targets);
                if (page.find()) {
                    return page.group(1);
                }
            }
        }
        throw new IllegalStateException("Chromium does not start");
    }

    @Override
    public void close() {
        chromium.destroy();
    }
}
