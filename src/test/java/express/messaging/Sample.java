package express.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A letter with everything that letters can have. Its words lie beside the tests. */
record Sample(String from, String note) implements Letter {

    static final Sample LETTER = new Sample("Univerbal", "See you <soon> & bring \"papers\".\nJonas");

    static Recipient recipient(String name, String language) {
        return new Recipient(null, name, "amira@example.org", Channel.EMAIL, Locale.forLanguageTag(language));
    }

    @Override
    public Words subject() {
        return new Words("sample.subject", new Words("sample.course"));
    }

    @Override
    public List<Words> lines() {
        return List.of(
                new Words("sample.line", from, Instant.parse("2026-12-01T12:00:00Z")), new Words("sample.note", note));
    }

    @Override
    public String code() {
        return "482 915";
    }

    @Override
    public Link link() {
        return new Link(new Words("sample.link"), "/sign-in/links/abc?x=1&y=2");
    }

    @Override
    public Words shortly() {
        return new Words("sample.shortly", "482915");
    }
}
