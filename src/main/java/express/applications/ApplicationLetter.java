package express.applications;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells an applicant how far their application is.
 *
 * @param kind the part of the message keys that tells letters apart
 * @param reasons why not, as keys of sentences; none, if it is no refusal
 */
record ApplicationLetter(String kind, String lender, String path, List<String> reasons) implements Letter {

    @Override
    public Words subject() {
        return new Words("applications.letter." + kind + ".subject", lender);
    }

    @Override
    public List<Words> lines() {
        return Stream.concat(
                        Stream.of(new Words("applications.letter." + kind + ".line", lender)),
                        reasons.stream().map(Words::new))
                .toList();
    }

    @Override
    public Link link() {
        return new Link(new Words("applications.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("applications.letter.reason");
    }
}
