package express.signin;

import express.people.Rates;
import express.people.Rates.Limit;
import express.signin.KeptPost.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What becomes of a form that was sent when the session had ended. */
@Component
class EndedSessions {

    /** What the person is told before they sign in again. */
    enum Fate {
        KEPT,
        FILE,
        LARGE,
        LOST
    }

    private final KeptPosts kept;
    private final Recognition recognition;
    private final Rates rates;

    EndedSessions(KeptPosts kept, Recognition recognition, Rates rates) {
        this.kept = kept;
        this.recognition = recognition;
        this.rates = rates;
    }

    /** Where to send the browser: somebody who was never signed in there just signs in. */
    String meet(HttpServletRequest request, HttpServletResponse response) {
        Optional<byte[]> person = recognition.find(request);
        boolean form = request.getMethod().equals("POST") && !KeptPostPages.isAt(request.getRequestURI());
        return person.isEmpty() || !form ? Onward.toSignIn(request) : meet(person.get(), request, response);
    }

    private String meet(byte[] person, HttpServletRequest request, HttpServletResponse response) {
        if (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type(request))) {
            return to(Fate.FILE, Onward.back(request));
        }
        boolean readable = MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type(request));
        Form form = Form.of(request);
        if (!readable
                || !Onward.safe(form.path()).equals(form.path())
                || !rates.allows(Limit.KEEPING, request.getRemoteAddr())) {
            return to(Fate.LOST, Onward.back(request));
        }
        Optional<UUID> id = kept.keep(form, person, request, response);
        return id.map(it -> to(Fate.KEPT, KeptPostPages.path(it)))
                .orElseGet(() -> to(Fate.LARGE, Onward.back(request)));
    }

    private static MediaType type(HttpServletRequest request) {
        try {
            return MediaType.parseMediaType(
                    Optional.ofNullable(request.getContentType()).orElse("*/*"));
        } catch (InvalidMediaTypeException unreadable) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static String to(Fate fate, String next) {
        return UriComponentsBuilder.fromPath(EndedSessionPages.PATH)
                .queryParam("form", fate.name().toLowerCase(Locale.ROOT))
                .queryParam(Onward.PARAMETER, "{next}")
                .encode()
                .buildAndExpand(next)
                .toUriString();
    }
}
