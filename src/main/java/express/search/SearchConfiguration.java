package express.search;

import express.base.Settings;
import express.database.Changes;
import express.database.Installation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One index for each node, in the data folder, behind all that can be found. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final int TELLING = 8;

    @Bean(destroyMethod = "")
    Follower searchFollower(
            Settings settings,
            ObjectProvider<Findables> sources,
            ObjectProvider<Concepts> concepts,
            Changes changes,
            Installation installation,
            InstantSource time) {
        Concepts vocabulary = concepts.getIfAvailable(() -> NoConcepts.NONE);
        List<Findables> all = sources.orderedStream().toList();
        byte[] mine = installation.key("search");
        var folder = Folder.take(settings.dataDir().resolve("search"));
        return new Follower(
                new Indexes(folder, vocabulary),
                all,
                vocabulary,
                changes,
                HexFormat.of().formatHex(mine, 0, TELLING),
                time);
    }

    @Bean
    Search search(
            Follower follower,
            ObjectProvider<Concepts> concepts,
            InstantSource time,
            ObjectProvider<MeterRegistry> metrics) {
        metrics.ifAvailable(registry -> measure(registry, follower));
        return new Search(follower, concepts.getIfAvailable(() -> NoConcepts.NONE), time);
    }

    private static void measure(MeterRegistry registry, Follower follower) {
        Gauge.builder("express.search.things", follower, Follower::size)
                .description("how many things this node can find")
                .register(registry);
        Gauge.builder("express.search.building", follower, it -> it.isBuilding() ? 1 : 0)
                .description("whether an index is being built")
                .register(registry);
        Gauge.builder("express.search.in.memory", follower, it -> it.isInMemory() ? 1 : 0)
                .description("whether the index could not be kept in the data folder")
                .register(registry);
    }
}
