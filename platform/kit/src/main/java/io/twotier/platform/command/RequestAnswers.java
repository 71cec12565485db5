package io.twotier.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.platform.Secret;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.wire.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Answers kept by request id, in the transaction of their effect: the same request again gets the same answer and changes nothing. */
@ApplicationScoped
public class RequestAnswers {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String LOCKED = "55P03";

    private final DataSource database;
    private final ObjectMapper json;
    private final Secret secret;

    RequestAnswers(DataSource database, ObjectMapper json, Secret secret) {
        this.database = database;
        this.json = json;
        this.secret = secret;
    }

    /** What a request id stands for: its scope and a keyed digest of the body. {@link #NONE} when the caller sent no id. */
    record Claim(byte[] scope, byte[] digest) {

        static final Claim NONE = new Claim(null, null);
    }

    Claim claim(Caller caller, CurrentRequest.Details request, Object body) {
        if (request.idempotencyKey() == null) {
            return Claim.NONE;
        }
        String scope = String.join("|", String.valueOf(caller.tenant()), caller.actor(), request.scope(), request.idempotencyKey());
        return new Claim(secret.digest("request-scope", scope), secret.digest("request-body", write(body)));
    }

    /** The kept answer, or null when there is none yet; looks without locking. */
    Response replay(Claim claim) {
        if (claim == Claim.NONE) {
            return null;
        }
        try (Connection connection = database.getConnection()) {
            return kept(connection, claim);
        } catch (SQLException e) {
            throw new IllegalStateException("kept answers cannot be read", e);
        }
    }

    /** Takes the request id for this transaction; waits for another holder. @return the other's answer when it had one, else null */
    Response hold(Claim claim) {
        if (claim == Claim.NONE) {
            return null;
        }
        try (Connection connection = database.getConnection();
             PreparedStatement insert = connection.prepareStatement("insert into request_answer (scope, digest) values (?, ?) on conflict do nothing")) {
            insert.setBytes(1, claim.scope());
            insert.setBytes(2, claim.digest());
            return insert.executeUpdate() == 1 ? null : kept(connection, claim);
        } catch (SQLException e) {
            if (LOCKED.equals(e.getSQLState())) {
                throw PlatformRejection.SAME_REQUEST_RUNNING.refuse().retryAfter(5);
            }
            throw new IllegalStateException("the request id cannot be taken", e);
        }
    }

    /** Renders the answer and keeps it with the effect. */
    Response keep(Claim claim, int status, Object view) {
        Object now = view instanceof OnceOnly once ? once.now() : view;
        if (claim != Claim.NONE) {
            store(claim, status, view instanceof OnceOnly once ? once.later() : view);
        }
        return render(status, now == null ? null : write(now), etag(now));
    }

    /** What the answer would be; a caller who asked for the checks finds them in its member {@code checks}, also where there would be no body. */
    Response tried(int status, Object view, List<ErrorBody.CheckView> checks) {
        Object would = view instanceof OnceOnly once ? once.now() : view;
        if (checks.isEmpty()) {
            return render(status, would == null ? null : write(would), etag(would));
        }
        ObjectNode body = would == null ? json.createObjectNode() : json.valueToTree(would);
        body.set("checks", json.valueToTree(checks));
        Response answer = render(would == null ? 200 : status, write(body), etag(would));
        answer.getHeaders().putSingle("Preference-Applied", "explain");
        return answer;
    }

    private void store(Claim claim, int status, Object view) {
        String sql = "update request_answer set status = ?, body = ?, etag = ? where scope = ?";
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, status);
            update.setString(2, view == null ? null : write(view));
            update.setString(3, etag(view));
            update.setBytes(4, claim.scope());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the answer cannot be kept", e);
        }
    }

    private Response kept(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select digest, status, body, etag from request_answer where scope = ?")) {
            select.setBytes(1, claim.scope());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!MessageDigest.isEqual(row.getBytes(1), claim.digest())) {
                    throw PlatformRejection.OTHER_BODY.refuse();
                }
                return render(row.getInt(2), row.getString(3), row.getString(4));
            }
        }
    }

    private static Response render(int status, String body, String etag) {
        Response.ResponseBuilder response = Response.status(status);
        if (body != null) {
            response.entity(body).type(JSON);
        }
        return (etag == null ? response : response.header("ETag", "\"" + etag + "\"")).build();
    }

    private static String etag(Object view) {
        return view instanceof Resource resource && resource.attributes() != null ? resource.attributes().etag() : null;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
