package express.journeys;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part.Type;
import express.MessageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Languages that nobody speaks, made from English: one with an accent on every letter, one in Arabic letters. What
 * still reads as English on a page that is shown in them never went through a message; each text is longer by 40 %.
 */
enum PseudoLanguage {
    ACCENTED("en-XA", "áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"),
    ARABIC("ar-XB", "ابثدهفجحيژكلمنوپقرستعڤشخطزابثدهفجحيژكلمنوپقرستعڤشخطز");

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    final String tag;
    private final String letters;

    PseudoLanguage(String tag, String letters) {
        this.tag = tag;
        this.letters = letters;
    }

    static Path written() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/journeys/pseudo"));
        for (MessageFile file : MessageFile.all()) {
            for (PseudoLanguage language : values()) {
                if (file.isSource()) {
                    Files.writeString(
                            folder.resolve(file.name() + "_" + language.tag + ".properties"), language.of(file));
                }
            }
        }
        return folder;
    }

    private String of(MessageFile file) {
        return file.texts().entrySet().stream()
                .map(text -> text.getKey() + "=" + longer(translated(text.getValue())))
                .collect(Collectors.joining("\n"));
    }

    /** A text that ends with a space or is a sign stays what it is to its neighbour. */
    private String longer(String text) {
        int words = Math.max(1, text.replaceAll("\\{.*}", "").length() * 2 / 5 / 4);
        return "[" + text.strip() + " " + spelt("more ").repeat(words).strip() + "]";
    }

    /** Changes what is read aloud and leaves what ICU reads: arguments (kept apart), selectors, quotes. */
    String translated(String text) {
        var pattern = new MessagePattern(text);
        var translated = new StringBuilder();
        var aloud = new ArrayDeque<Boolean>();
        int at = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getIndex() < at) {
                continue; // the number of a selector such as =0, which was copied with it
            }
            String between = text.substring(at, part.getIndex());
            translated.append(Boolean.TRUE.equals(aloud.peek()) ? spelt(between) : between);
            translated
                    .append(apart(part, true))
                    .append(text, part.getIndex(), part.getLimit())
                    .append(apart(part, false));
            at = part.getLimit();
            switch (part.getType()) {
                case MSG_START, ARG_START -> aloud.push(part.getType() == Type.MSG_START);
                case MSG_LIMIT, ARG_LIMIT -> aloud.pop();
                default -> {}
            }
        }
        return translated.toString();
    }

    private static String apart(MessagePattern.Part part, boolean before) {
        boolean plain = part.getType() == (before ? Type.ARG_START : Type.ARG_LIMIT)
                && part.getArgType() == MessagePattern.ArgType.NONE;
        return !plain ? "" : before ? "\u2068" : "\u2069";
    }

    private String spelt(String text) {
        Map<Character, Character> spelling =
                IntStream.range(0, LATIN.length()).boxed().collect(Collectors.toMap(LATIN::charAt, letters::charAt));
        return text.chars()
                .mapToObj(letter ->
                        spelling.getOrDefault((char) letter, (char) letter).toString())
                .collect(Collectors.joining());
    }
}
