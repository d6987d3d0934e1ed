import { useLoaderData } from "@remix-run/react";
import { factsOf } from "#domain/action-item/queries";
import { listPromisesOf } from "#domain/action-item/owner-queries";
import { findShiftMinutes, findSlidesDueDays, findSlot } from "#domain/agenda/slot-queries";
import { slidesDueOn } from "#domain/agenda/slot-rules";
import { getConvention } from "#domain/convention/queries";
import { isOver, isPublic } from "#domain/convention/rules";
import { pick } from "#domain/kernel/pick";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { addFigure, addFigureInput } from "#domain/presentation/add-figure";
import { addPresentationFile, addPresentationFileInput } from "#domain/presentation/add-presentation-file";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { editPresentation, editPresentationInput } from "#domain/presentation/edit-presentation";
import { handInSlides, handInSlidesInput } from "#domain/presentation/hand-in-slides";
import { mayAttachPresentation, maySeePresenterPage } from "#domain/presentation/policy";
import { findPresentationOf } from "#domain/presentation/presenter-queries";
import { removeFigure, removeFigureInput } from "#domain/presentation/remove-figure";
import {
  removePresentationFile,
  removePresentationFileInput,
} from "#domain/presentation/remove-presentation-file";
import { obstaclesToPresenting, takenFiles } from "#domain/presentation/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import type { PageRequest } from "#web/page-loader";
import { Page, RecordTitle } from "#ui/page";
import { OwnPromises, OwnSlot, OwnWork } from "#ui/presenter-parts";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("guest", ({ db, actor, now }, { params }) => {
  const slot = found(findSlot(db, found(params["presenterId"])));
  const { presenter, item } = slot;
  found(maySeePresenterPage(actor, presenter) ? presenter : null); // whose it is not, learns not even that it exists
  const convention = getConvention(db, presenter.conventionId);
  const today = polishDay(now());
  const due = slidesDueOn(convention.heldOn, findSlidesDueDays(db, convention)?.value ?? null);
  return {
    presenter: pick(presenter, ["id", "name", "office"]),
    item: pick(item, ["id", "number", "title", "titleEn", "time", "minutes", "state", "withdrawnReason"]),
    convention: {
      ...pick(convention, ["id", "title", "titleEn", "heldOn", "venueName", "venueRooms", "venueAddress"]),
      state: isOver(convention) ? convention.state : null,
      address: isPublic(convention) ? convention.address : null,
      cancelReason: convention.cancelReason,
    },
    slides: { due, isLate: due !== null && today > due },
    shiftMinutes: findShiftMinutes(db, convention)?.value ?? null,
    presentation: findPresentationOf(db, presenter) ?? null,
    isOpen:
      mayAttachPresentation(actor, [presenter]) &&
      item.state === "planned" &&
      obstaclesToPresenting(convention, false).length === 0,
    taken: takenFiles,
    promises: listPromisesOf(db, presenter).map((promise) => factsOf(promise, today)),
  };
});

const here = (_: unknown, { params }: PageRequest) => `/udzial/referent/${params["presenterId"]}?zapisano=1`;

export const action = deeds("guest", {
  handInSlides: deed(handInSlidesInput, handInSlides, here),
  attachPresentation: deed(attachPresentationInput, attachPresentation, here),
  editPresentation: deed(editPresentationInput, editPresentation, here),
  addFigure: deed(addFigureInput, addFigure, here),
  removeFigure: deed(removeFigureInput, removeFigure, here),
  addPresentationFile: deed(addPresentationFileInput, addPresentationFile, here),
  removePresentationFile: deed(removePresentationFileInput, removePresentationFile, here),
});

export const meta = titled<unknown>((t) => t.presenter.title);

export type PresenterPage = Awaited<ReturnType<typeof loader>>;

export default function PresenterItem() {
  const page = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={<RecordTitle pl={page.item.title} en={page.item.titleEn} />}
      intro={<p>{t.presenter.intro}</p>}
    >
      <OwnSlot {...page} />
      <OwnWork {...page} />
      <OwnPromises promises={page.promises} />
    </Page>
  );
}
