package com.didtron.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    /// Waits at the gate with request 0; request 13 cannot be done.
    private List<Integer> commit(List<Integer> requests) {
        batches.add(requests);
        if (requests.contains(0)) {
            awaitGate();
        }
        if (requests.contains(13)) {
            throw new IllegalArgumentException("13");
        }
        return requests.stream().map(r -> r * 2).toList();
    }

    private void awaitGate() {
        try {
            assertThat(gate.await(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<Integer> ask(GroupCommit<Integer, Integer> commits, int request) {
        var answer = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(commits.commit(request));
            } catch (RuntimeException fault) {
                answer.completeExceptionally(fault);
            }
        });
        return answer;
    }

    @Test
    void whatComesWhileTheWriterIsBusyIsCommittedTogether() {
        try (var commits = new GroupCommit<Integer, Integer>("test", 100, 50, this::commit)) {
            CompletableFuture<Integer> first = ask(commits, 0);
            await().until(() -> batches.size() == 1);
            List<CompletableFuture<Integer>> others = IntStream.rangeClosed(1, 5).mapToObj(i -> ask(commits, i)).toList();
            await().until(() -> commits.waiting() == 5);
            gate.countDown();
            assertThat(first.join()).isZero();
            assertThat(others.stream().map(CompletableFuture::join)).containsExactly(2, 4, 6, 8, 10);
            assertThat(batches).hasSize(2);
        }
    }

    @Test
    void aBadRequestFailsAlone() {
        try (var commits = new GroupCommit<Integer, Integer>("test", 100, 50, this::commit)) {
            ask(commits, 0);
            await().until(() -> batches.size() == 1);
            List<CompletableFuture<Integer>> others = IntStream.of(12, 13, 14).mapToObj(i -> ask(commits, i)).toList();
            await().until(() -> commits.waiting() == 3);
            gate.countDown();
            assertThat(others.get(0).join()).isEqualTo(24);
            assertThat(others.get(2).join()).isEqualTo(28);
            assertThatThrownBy(() -> others.get(1).join()).hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void moreThanTheQueueHoldsIsTurnedAway() {
        try (var commits = new GroupCommit<Integer, Integer>("test", 2, 50, this::commit)) {
            ask(commits, 0);
            await().until(() -> batches.size() == 1);
            ask(commits, 1);
            ask(commits, 2);
            await().until(() -> commits.waiting() == 2);
            assertThatThrownBy(() -> commits.commit(3)).isInstanceOf(GroupCommit.Overloaded.class);
            gate.countDown();
        }
    }

    /// A caller that went away has been told no: its request must not be carried out afterwards.
    @Test
    void whatNobodyWaitsForIsNotCommitted() {
        try (var commits = new GroupCommit<Integer, Integer>("test", 100, 50, this::commit)) {
            ask(commits, 0);
            await().until(() -> batches.size() == 1);
            var told = new CompletableFuture<Throwable>();
            Thread impatient = Thread.ofVirtual().start(() -> {
                try {
                    commits.commit(7);
                } catch (RuntimeException refused) {
                    told.complete(refused);
                }
            });
            await().until(() -> commits.waiting() == 1);
            impatient.interrupt();
            assertThat(told.join()).isInstanceOf(GroupCommit.Overloaded.class);
            gate.countDown();
            assertThat(commits.commit(8)).isEqualTo(16);
            assertThat(batches.stream().flatMap(List::stream)).doesNotContain(7);
        }
    }
}
