package express.services;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What answers to letters say has changed, until somebody of the organisation has worked it in. */
@Repository
@Transactional
class ServiceRemarks {

    private final JdbcClient jdbc;
    private final InstantSource time;

    ServiceRemarks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    record Remark(UUID id, UUID service, String words, Instant saidAt) {

        ServiceId about() {
            return new ServiceId(service);
        }
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    List<Remark> list(Collection<ServiceId> services) {
        return jdbc.sql("""
            select id, service_id as service, words, said_at
            from services.remark
            where service_id = any (cast(:services as uuid[]))
            order by said_at, id
            """)
                .paramSource(Parameters.with(
                        "services", services.stream().map(ServiceId::value).toList()))
                .query(Remark.class)
                .list();
    }

    void add(ServiceId service, String words) {
        jdbc.sql("""
            insert into services.remark (id, service_id, words, said_at)
            values (:id, :service, :words, :now)
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("service", service.value())
                        .and("words", words)
                        .and("now", time.instant()))
                .update();
    }

    /** Its words are kept no longer than they are needed. */
    void settle(OrganisationId house, UUID remark) {
        jdbc.sql("""
            delete from services.remark
            where id = :remark
              and exists (
                  select from services.service
                  where service.id = remark.service_id
                    and service.organisation_id = :house)
            """)
                .paramSource(Parameters.with("house", house).and("remark", remark))
                .update();
    }
}
