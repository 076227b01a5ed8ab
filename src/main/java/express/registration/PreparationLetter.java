package express.registration;

import express.gatherings.Cases;
import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a participant needs, some days before.
 *
 * @param when it begins, on whose clocks
 * @param line of the host’s own, which may be empty
 * @param sheets of the practices with which their sessions open
 * @param door where their own page is: their secret
 */
record PreparationLetter(String title, String when, String line, List<Cases.Sheet> sheets, String door)
        implements Letter {

    private static final int MOST_SHEETS = 8;

    @Override
    public Words subject() {
        return new Words("registration.letter.preparation.subject", title);
    }

    @Override
    public List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        lines.add(new Words("registration.letter.preparation.line", title, when));
        if (!line.isEmpty()) {
            lines.add(new Words("registration.letter.preparation.host", line));
        }
        lines.add(new Words("registration.letter.preparation.page"));
        if (!sheets.isEmpty()) {
            lines.add(new Words("registration.letter.preparation.sheets"));
        }
        return lines;
    }

    @Override
    public List<Link> links() {
        return Stream.concat(
                        Stream.of(new Link(new Words("registration.letter.link"), PlacePages.PATH + door)),
                        sheets.stream().limit(MOST_SHEETS).map(PreparationLetter::link))
                .toList();
    }

    private static Link link(Cases.Sheet it) {
        return new Link(new Words("registration.letter.preparation.sheet", it.title()), it.paper());
    }

    @Override
    public Words reason() {
        return new Words("registration.letter.reason");
    }
}
