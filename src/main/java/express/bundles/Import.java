package express.bundles;

import express.base.Ids;
import express.base.NotFound;
import express.files.Pieces;
import express.jobs.Progress;
import express.jobs.Work;
import express.jobs.WorkFailed;
import express.practices.Exchange;
import express.practices.Foreign;
import express.practices.Sheet;
import express.practices.SheetRefused;
import express.practices.SheetRefused.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that takes the practices of a bundle, some at a time; cut short, it goes on where it was. */
@Configuration(proxyBeanMethods = false)
class Import {

    static final String KIND = "bundles-import";

    private static final int AT_ONCE = 200;

    /** What is taken at once lies in memory as a whole, and a line may be a thousand times as long as most. */
    private static final long MOST_AT_ONCE = 8L << 20;

    private static final int LONGEST_DETAIL = 300;

    private final Bundles bundles;
    private final Receiving receiving;
    private final Taking taking;
    private final Exchange exchange;

    Import(Bundles bundles, Receiving receiving, Taking taking, Exchange exchange) {
        this.bundles = bundles;
        this.receiving = receiving;
        this.taking = taking;
        this.exchange = exchange;
    }

    @Bean
    Work importOfBundles() {
        return new Work(KIND, (job, input, progress) -> run(Ids.parse(input), progress));
    }

    void run(UUID id, Progress progress) {
        Bundle bundle = bundle(id);
        progress.result(bundle.path());
        if (bundle.state() == Bundle.State.DONE) {
            return;
        }
        bundles.start(id);
        boolean finished = false;
        try {
            take(bundle, progress);
            bundles.finish(id);
            finished = true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (BundleRefused refused) {
            throw new WorkFailed(refused.reason().key());
        } finally {
            if (!finished) {
                bundles.pause(id);
            }
        }
    }

    private Bundle bundle(UUID id) {
        try {
            return bundles.get(id);
        } catch (NotFound discarded) {
            throw new WorkFailed("bundles.import.discarded");
        }
    }

    private Pieces content(Bundle bundle) {
        return new Pieces(number -> bundles.piece(bundle.id(), number), read -> {});
    }

    /** Whose key it bears is asked again: it may have been taken back since somebody started this. */
    private void take(Bundle bundle, Progress progress) throws IOException {
        progress.outOf(bundle.practices());
        progress.done(bundle.reached());
        if (!receiving.isKnown(bundle)) {
            throw new WorkFailed("bundles.import.unknown");
        }
        BundleReader.verify(content(bundle));
        try (BundleReader reader = BundleReader.open(content(bundle))) {
            int reached = 0;
            while (reached < bundle.reached()) {
                reader.skip();
                reached++;
            }
            while (reader.hasNext()) {
                int from = reached;
                List<Numbered> lines = next(reader, from);
                reached += lines.size();
                var some = Some.of(judge(bundle.site(), lines));
                taking.take(bundle.id(), from, reached, some.practices(), some.leftOut());
                progress.done(reached);
            }
        }
    }

    record Numbered(int number, @Nullable Line line) {}

    /** The lines that are taken together. */
    static List<Numbered> next(BundleReader reader, int reached) throws IOException {
        long begun = reader.read();
        List<Numbered> lines = new ArrayList<>();
        while (reader.hasNext() && lines.size() < AT_ONCE && reader.read() - begun < MOST_AT_ONCE) {
            lines.add(new Numbered(reached + lines.size() + 1, reader.next()));
        }
        return lines;
    }

    /** What is taken, or what is left out. */
    private record Judged(
            @Nullable Foreign practice, @Nullable LeftOut leftOut) {}

    /** Reading each word of them takes longer than anything else, and each stands for itself. */
    private List<Judged> judge(String site, List<Numbered> lines) {
        return lines.parallelStream()
                .map(line -> judge(site, line.number(), line.line()))
                .toList();
    }

    private Judged judge(String site, int number, @Nullable Line line) {
        if (line == null) {
            return new Judged(null, new LeftOut(number, "", Fault.UNREADABLE, ""));
        }
        try {
            Sheet sheet = exchange.judge(line.sheet());
            return new Judged(
                    new Foreign(site, line.practice(), line.version(), line.publishedAt(), line.status(), sheet), null);
        } catch (SheetRefused refused) {
            return new Judged(null, new LeftOut(number, line.slug(), refused.fault(), plain(refused.detail())));
        }
    }

    /** It may quote what was written there. */
    private static String plain(String detail) {
        String plain = detail.replaceAll("[\\p{C}\\u2028\\u2029]", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST_DETAIL));
    }

    /** What is taken at once, and what of it is left out. */
    private record Some(List<Foreign> practices, List<LeftOut> leftOut) {

        static Some of(List<Judged> judged) {
            return new Some(
                    judged.stream()
                            .flatMap(it -> Stream.ofNullable(it.practice()))
                            .toList(),
                    judged.stream()
                            .flatMap(it -> Stream.ofNullable(it.leftOut()))
                            .toList());
        }
    }
}
