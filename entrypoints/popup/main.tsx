import { t } from '../../lib/platform/i18n.ts';
import { mount } from '../interface/mount.ts';
import { Popup } from './popup.tsx';

mount(<Popup />, t('extension.name'));
