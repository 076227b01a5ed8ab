-- Reviewers are found in all organisations, and who is too close depends on where somebody works: no single person may
-- see that of others. The work that runs reviews may, and shows of it what a review needs: names, organisations,
-- whether somebody is too close and why.

create policy seen_by_reviews on people.person for select
    using (base.background() = 'reviews');
create policy seen_by_reviews on people.membership for select
    using (base.background() = 'reviews');
create policy seen_by_reviews on people.seat for select
    using (base.background() = 'reviews');
create policy seen_by_reviews on people.coordination for select
    using (base.background() = 'reviews');
create policy seen_by_reviews on people.deactivation for select
    using (base.background() = 'reviews');
