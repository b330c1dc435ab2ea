package org.zhengpu;

import java.util.List;
import java.util.Optional;
import org.zhengpu.model.Issue;
import org.zhengpu.store.Build;

/**
 * What a build did.
 *
 * @param pages the files that were read, in order
 * @param issues what was odd in the input, in order; files that could not be read among them
 * @param build its entry in the store; empty when nothing has changed
 */
public record BuildReport(List<PageReport> pages, List<Issue> issues, Optional<Build> build) {

  public BuildReport {
    pages = List.copyOf(pages);
    issues = List.copyOf(issues);
  }

  /** Whether all of the input was read. */
  public boolean isComplete() {
    return issues.stream().noneMatch(Issue::unread);
  }
}
