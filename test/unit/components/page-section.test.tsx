// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Contents, PageSection, settingsParts } from '../../../components/page-section.tsx';
import { show, stubMessages } from '../../support/rendered.tsx';

beforeEach(stubMessages);

describe('the list of parts of the page of settings', () => {
  it('leads to every part, by the words of its heading', () => {
    const page = show(
      <>
        <Contents />
        {settingsParts.map(([part]) => (
          <PageSection key={part} part={part}>
            text
          </PageSection>
        ))}
      </>,
    );
    const links = [...page.querySelectorAll('nav a')];
    const led = links.map((link) => [
      link.textContent,
      page.querySelector(`${link.getAttribute('href')} > h2`)?.textContent,
    ]);
    expect(led).toHaveLength(settingsParts.length);
    expect(led.filter(([link, heading]) => link !== heading || link === '')).toEqual([]);
  });
});
