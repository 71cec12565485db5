package io.twotier.local.scenario;

import java.net.http.HttpResponse;

/** Whoever makes some of the calls instead of the player. */
interface Integrator {

    /** Nobody: the player makes all calls. */
    Integrator NOBODY = new Integrator() {

        @Override
        public boolean plays(Act act) {
            return false;
        }

        @Override
        public void ask(Act act, String user, String path, String body) {
            throw new IllegalStateException("nobody is there to make the call");
        }

        @Override
        public boolean isAsked() {
            return false;
        }

        @Override
        public HttpResponse<String> exchange() {
            throw new IllegalStateException("nobody was asked");
        }

        @Override
        public void done() {
            // nothing was begun
        }
    };

    boolean plays(Act act);

    /** Tells which call is to be made. @param user as whom */
    void ask(Act act, String user, String path, String body);

    /** Whether the next answer is that of a call it was asked for. */
    boolean isAsked();

    /** Waits until it has made the call. */
    HttpResponse<String> exchange() throws InterruptedException;

    void done();
}
